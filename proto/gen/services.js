import { ringfence } from './messages.js';

const v1 = ringfence.v1;

export const FleetServiceDefinition = {
  listNodes: {
    path: '/ringfence.v1.FleetService/ListNodes',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ListNodesRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ListNodesRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ListNodesResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ListNodesResponse.decode(bytes),
  },
  watchRevision: {
    path: '/ringfence.v1.FleetService/WatchRevision',
    requestStream: false,
    responseStream: true,
    requestSerialize: (value) => Buffer.from(v1.WatchRevisionRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.WatchRevisionRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.WatchRevisionResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.WatchRevisionResponse.decode(bytes),
  },
  enrol: {
    path: '/ringfence.v1.FleetService/Enrol',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.EnrolRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.EnrolRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.EnrolResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.EnrolResponse.decode(bytes),
  },
  reportEndpoints: {
    path: '/ringfence.v1.FleetService/ReportEndpoints',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ReportEndpointsRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ReportEndpointsRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ReportEndpointsResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ReportEndpointsResponse.decode(bytes),
  },
};

export const FlowServiceDefinition = {
  query: {
    path: '/ringfence.v1.FlowService/Query',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.QueryFlowsRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.QueryFlowsRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.QueryFlowsResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.QueryFlowsResponse.decode(bytes),
  },
  stream: {
    path: '/ringfence.v1.FlowService/Stream',
    requestStream: false,
    responseStream: true,
    requestSerialize: (value) => Buffer.from(v1.StreamFlowsRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.StreamFlowsRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.FlowRecord.encode(value).finish()),
    responseDeserialize: (bytes) => v1.FlowRecord.decode(bytes),
  },
};

export const IdentityServiceDefinition = {
  list: {
    path: '/ringfence.v1.IdentityService/List',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ListIdentitiesRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ListIdentitiesRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ListIdentitiesResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ListIdentitiesResponse.decode(bytes),
  },
  get: {
    path: '/ringfence.v1.IdentityService/Get',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.GetIdentityRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.GetIdentityRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.Identity.encode(value).finish()),
    responseDeserialize: (bytes) => v1.Identity.decode(bytes),
  },
};

export const PolicyServiceDefinition = {
  apply: {
    path: '/ringfence.v1.PolicyService/Apply',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ApplyRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ApplyRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ApplyResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ApplyResponse.decode(bytes),
  },
  validate: {
    path: '/ringfence.v1.PolicyService/Validate',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ValidateRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ValidateRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ValidateResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ValidateResponse.decode(bytes),
  },
  get: {
    path: '/ringfence.v1.PolicyService/Get',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.GetPolicyRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.GetPolicyRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.Policy.encode(value).finish()),
    responseDeserialize: (bytes) => v1.Policy.decode(bytes),
  },
  list: {
    path: '/ringfence.v1.PolicyService/List',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.ListPoliciesRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.ListPoliciesRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.ListPoliciesResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.ListPoliciesResponse.decode(bytes),
  },
  delete: {
    path: '/ringfence.v1.PolicyService/Delete',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.DeletePolicyRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.DeletePolicyRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.DeletePolicyResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.DeletePolicyResponse.decode(bytes),
  },
  history: {
    path: '/ringfence.v1.PolicyService/History',
    requestStream: false,
    responseStream: false,
    requestSerialize: (value) => Buffer.from(v1.PolicyHistoryRequest.encode(value).finish()),
    requestDeserialize: (bytes) => v1.PolicyHistoryRequest.decode(bytes),
    responseSerialize: (value) => Buffer.from(v1.PolicyHistoryResponse.encode(value).finish()),
    responseDeserialize: (bytes) => v1.PolicyHistoryResponse.decode(bytes),
  },
};
